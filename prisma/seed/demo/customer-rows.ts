import type { Prisma } from "@/generated/prisma/client";
import { modelId } from "@/prisma/seed/catalogue";
import type { DemoCustomer } from "@/prisma/seed/demo/customers";
import { seededDay } from "@/prisma/seed/demo/days";
import { stableId } from "@/prisma/seed/ids";

/** The rows of the customers, their addresses and devices, seen from the day of seeding. */
export function customerRows(
  customers: readonly DemoCustomer[],
  today: Date,
): {
  customers: Prisma.CustomerCreateManyInput[];
  addresses: Prisma.AddressCreateManyInput[];
  devices: Prisma.DeviceCreateManyInput[];
} {
  return {
    customers: customers.map(({ name, phone, email, kind, tier, locale }, i) => ({
      id: customerId(phone),
      name,
      phone,
      email,
      kind,
      tier,
      locale,
      createdAt: seededDay(today, -220 - i * 3),
    })),
    addresses: customers.map(({ phone, areaCode, detail }) => ({
      id: stableId("address", phone),
      customerId: customerId(phone),
      areaCode,
      detail,
    })),
    devices: customers.flatMap(({ phone, devices }) =>
      devices.map(({ serial, model, installedDaysAgo }) => ({
        id: deviceId(serial),
        serial,
        modelId: modelId(model),
        customerId: customerId(phone),
        addressId: stableId("address", phone),
        // A device without an installation day is still in the dealer's store: its cover counts from the shipment.
        shippedOn: seededDay(today, -(installedDaysAgo ?? 60) - 40),
        purchasedOn: installedDaysAgo === null ? null : seededDay(today, -installedDaysAgo - 6),
        installedOn: installedDaysAgo === null ? null : seededDay(today, -installedDaysAgo),
      })),
    ),
  };
}

export function customerId(phone: string): string {
  return stableId("customer", phone);
}

export function deviceId(serial: string): string {
  return stableId("device", serial);
}
