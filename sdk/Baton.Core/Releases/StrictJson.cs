using System.Text.Json;

namespace Baton.Core.Releases;

/// <summary>
/// How files of others are read: of a key that is there twice one reader takes the first and another the last, so that each of them would see another
/// release. Such a file is no JSON to us.
/// </summary>
internal static class StrictJson
{
    public static JsonDocumentOptions Options { get; } = new() { AllowDuplicateProperties = false };
}
