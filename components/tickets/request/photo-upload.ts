/** How an upload ended: nothing = well, else the server's code, "network" when it was not reached. */
export type UploadOutcome = { code?: string };

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
    request.onload = () => resolve(request.status === 201 ? {} : { code: codeOf(request.response) });
    request.onerror = () => resolve({ code: "network" });
    request.ontimeout = request.onerror;
    request.timeout = 120_000;
    request.send(form);
  });
}

function codeOf(response: unknown): string {
  return typeof response === "object" && response !== null && "code" in response ? String(response.code) : "other";
}
