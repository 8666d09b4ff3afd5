using System.Security.Cryptography;

namespace Baton.Testing.GitHub;

/// <summary>A request that arrived.</summary>
public sealed class LoggedRequest(int number, string method, string path, string authorization)
{
    /// <summary>1 for the first that the server got.</summary>
    public int Number { get; } = number;

    public string Method { get; } = method;

    /// <summary>Path and query.</summary>
    public string Path { get; } = path;

    /// <summary>The header, to hold secrets against what a run wrote.</summary>
    public string Authorization { get; } = authorization;

    /// <summary>Of the body, lower-case hex; empty while it has not arrived.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>The status that was answered; 0 when the connection was cut.</summary>
    public int Status { get; set; }

    /// <summary>Whether it came with a body.</summary>
    public bool HasBody { get; init; }

    public bool IsWrite => Method is not ("GET" or "HEAD");

    /// <summary>The body, when it was taken whole; uploads are kept with their assets.</summary>
    public byte[] Content { get; private set; } = [];

    public void Body(byte[] bytes) => (Content, Sha256) = (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public override string ToString() => $"{Method} {Path} → {Status}";
}
