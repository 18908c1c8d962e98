/** How an upload ended: the stored photo, or the server's code, "network" when it was not reached. */
export type UploadOutcome = { id: string; code?: undefined } | { code: string };

/** Whose photo it is: nobody named = the request draft of this browser; customers show their link, staff name the ticket and the visit. */
export type UploadTarget = { ticket?: string; visitId?: string; trackingToken?: string };

/** Sends one photo. XMLHttpRequest, since fetch does not tell how much has been sent. */
export function uploadPhoto(
  photo: Blob,
  name: string,
  onProgress: (percent: number) => void,
  target: UploadTarget = {},
): Promise<UploadOutcome> {
  const form = new FormData();
  for (const [field, value] of Object.entries(target)) form.set(field, value);
  form.set("size", String(photo.size));
  form.set("file", photo, name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onload = () => resolve(outcomeOf(request.status, request.response));
    request.onerror = () => resolve({ code: "network" });
    request.ontimeout = request.onerror;
    request.timeout = 120_000;
    request.send(form);
  });
}

function outcomeOf(status: number, response: { id?: unknown; code?: unknown } | null): UploadOutcome {
  if (status === 201 && typeof response?.id === "string") return { id: response.id };
  return { code: typeof response?.code === "string" ? response.code : "other" };
}
