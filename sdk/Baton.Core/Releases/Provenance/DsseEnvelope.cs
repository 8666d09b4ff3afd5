using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Core.Releases.Provenance;

/// <summary>
/// A signed statement in a DSSE envelope v1.0 (https://github.com/secure-systems-lab/dsse/blob/master/envelope.md), signed with ECDSA over
/// SHA-256, the signature in the form that OpenSSL and cosign read (RFC 3279).
/// </summary>
public static class DsseEnvelope
{
    /// <summary>The type of in-toto statements.</summary>
    public const string PayloadType = "application/vnd.in-toto+json";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Signs a statement.</summary>
    /// <returns>The envelope, on one line, with a line feed at its end.</returns>
    public static string Sign(string statement, ECDsa key)
    {
        var payload = Encoding.UTF8.GetBytes(statement);
        var signature = key.SignData(PreAuthentication(payload), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new JsonObject
        {
            ["payloadType"] = PayloadType,
            ["payload"] = Convert.ToBase64String(payload),
            ["signatures"] = new JsonArray(new JsonObject { ["keyid"] = KeyId(key), ["sig"] = Convert.ToBase64String(signature) }),
        }.ToJsonString(Options) + "\n";
    }

    /// <summary>The statement of an envelope that the key has signed; null when it has not, or when it is no envelope.</summary>
    public static string? Open(string envelope, ECDsa key) => Read(envelope, (payload, signatures) => signatures.Any(s => key.VerifyData(
        PreAuthentication(payload), Convert.FromBase64String((string?)s?["sig"] ?? ""), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));

    /// <summary>The statement of an envelope, whoever has signed it: a claim, and no proof of anything. Null when it is no envelope.</summary>
    public static string? Peek(string envelope) => Read(envelope, (_, _) => true);

    /// <summary>The sha256 of the public key, so that a reader knows which one to try. A hint, never a proof.</summary>
    public static string KeyId(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>What is signed: type and payload with their lengths, so that none can pass for the other.</summary>
    internal static byte[] PreAuthentication(byte[] payload, string type = PayloadType) =>
        [.. Encoding.UTF8.GetBytes($"DSSEv1 {Encoding.UTF8.GetByteCount(type)} {type} {payload.Length} "), .. payload];

    private static string? Read(string envelope, Func<byte[], JsonArray, bool> isGood)
    {
        try
        {
            var json = JsonNode.Parse(envelope, documentOptions: StrictJson.Options);
            if ((string?)json?["payloadType"] != PayloadType || (string?)json["payload"] is not { } text || json["signatures"] is not JsonArray signatures)
            {
                return null;
            }

            var payload = Convert.FromBase64String(text);
            return isGood(payload, signatures) ? Encoding.UTF8.GetString(payload) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or CryptographicException)
        {
            return null;
        }
    }
}
