using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;

namespace Baton.Core.Announcements;

/// <summary>
/// How a receiver knows that a body is ours: HMAC-SHA256 over its bytes, written as GitHub writes it in X-Hub-Signature-256
/// (https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries), so that the receiver's code is the same.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header that it is sent in.</summary>
    public const string Header = "X-Baton-Signature-256";

    /// <summary><c>sha256=</c> and lower-case hex.</summary>
    public static string Of(ReadOnlySpan<byte> body, Secret key) => $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Reveal()), body))}";
}
