namespace Baton.GitHub.Api;

/// <summary>The media type that an asset is served with.</summary>
internal static class MediaTypes
{
    public static string Of(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".ZIP" or ".NUPKG" or ".SNUPKG" => "application/zip",
        ".GZ" or ".TGZ" => "application/gzip",
        ".JSON" => "application/json",
        ".JSONL" or ".INTOTO" => "application/jsonl",
        ".MD" => "text/markdown",
        ".TXT" => "text/plain",
        "" when name == "SHA256SUMS" => "text/plain",
        _ => "application/octet-stream",
    };
}
