using System.Globalization;
using Baton.Core.Configuration;

namespace Baton.Core.Flags;

/// <summary>Who answers for a flag and until when it may live: <c>owner</c>, <c>kind</c> and <c>expires</c> among its metadata.</summary>
internal sealed record FlagMetadata(string? Owner, string? Kind, DateOnly? Expires)
{
    public static FlagMetadata Read(string key, Node? metadata, FlagNotes notes)
    {
        var kind = metadata.Text("kind");
        if (kind is not null && !FlagKinds.All.Contains(kind))
        {
            notes.Warn(FlagDiagnostics.BadMetadata, metadata.Member("kind")!, $"The flag '{key}' is of the kind '{kind}', which is none.",
                Nearest.Match(kind, FlagKinds.All) is { } near ? $"Did you mean '{near}'?" : $"The kinds are: {string.Join(", ", FlagKinds.All)}.");
        }

        DateOnly? expires = null;
        if (metadata.Text("expires") is { } text)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                expires = day;
            }
            else
            {
                notes.Warn(FlagDiagnostics.BadMetadata, metadata.Member("expires")!, $"The flag '{key}' expires on '{text}', which is no date.", "Write it as 2027-06-30.");
            }
        }

        return new FlagMetadata(metadata.Text("owner"), kind, expires);
    }
}
