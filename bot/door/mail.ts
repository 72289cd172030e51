/** The mail that carries a code. */

export function codeMail(firstName: string, code: string): { readonly subject: string; readonly html: string } {
  const html = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your code</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5">
<p>Dear ${escaped(firstName)},</p>
<p>Your code to continue your NHS login onboarding is:</p>
<p style="font-size: 28px; letter-spacing: 4px"><strong>${code}</strong></p>
<p>It works for 15 minutes, once, together with the link we sent you.</p>
<p>If you did not ask for a code, you do not need to do anything. Do not pass the code on.</p>
<p>NHS login onboarding team</p>
</body></html>`;
  return { subject: 'Your code for NHS login onboarding', html };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);
}
