// Reads one JSON object per line {secret, headers, payload} and answers "valid" or "invalid" for each.
import readline from "node:readline";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { secret, headers, payload } = JSON.parse(line);
  try {
    new Webhook(secret).verify(payload, headers);
    console.log("valid");
  } catch (refused) {
    if (!(refused instanceof WebhookVerificationError)) throw refused;
    console.log("invalid");
  }
}
