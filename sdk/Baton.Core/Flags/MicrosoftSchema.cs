using Baton.Core.Configuration;

namespace Baton.Core.Flags;

/// <summary>
/// Version 2 of the file, which Microsoft calls the Microsoft schema. What a flag answers follows its .NET library: disabled wins over
/// everything, no filter means on, and a variant may override the state of an enabled flag.
/// </summary>
internal static class MicrosoftSchema
{
    public static IEnumerable<Flag> Read(Node? section, FlagNotes notes)
    {
        if (section is null or Node.Nothing || section.Member("feature_flags") is null or Node.Nothing)
        {
            return [];
        }

        if (section.List("feature_flags") is { } flags)
        {
            return [.. flags.Items.Select(f => One(f, notes)).OfType<Flag>()];
        }

        notes.Error(section.Member("feature_flags")!, "\"feature_flags\" is not an array.");
        return [];
    }

    private static Flag? One(Node node, FlagNotes notes)
    {
        if (node.Text("id") is not { } id)
        {
            notes.Error(node, "A flag has no \"id\".");
            return null;
        }

        if (id.AsSpan().IndexOfAny(':', '%', '\n') >= 0)
        {
            notes.Error(node.Member("id")!, $"The flag id '{id.ReplaceLineEndings(" ")}' holds ':', '%' or a line break, which configuration keys cannot.");
            return null;
        }

        if (node.Member("enabled") is { } said && said.Truth() is null)
        {
            notes.Error(said, $"The flag '{id}' has an \"enabled\" that is neither true nor false, but {said.Type}.");
            return null;
        }

        var (state, percentage) = State(id, node, notes);
        var metadata = FlagMetadata.Read(id, node.Member("telemetry").Member("metadata"), notes);
        return new Flag(id, state, node.Line, metadata.Owner, metadata.Kind, metadata.Expires) { Column = node.Column, Percentage = percentage };
    }

    private static (FlagState State, double? Percentage) State(string id, Node node, FlagNotes notes)
    {
        if (node.Member("enabled").Truth() != true)
        {
            return (FlagState.Off, null);
        }

        var conditions = node.Member("conditions");
        var filtered = conditions.List("client_filters") is { Items.Length: > 0 } filters
            ? FilterShare.Combine(filters, FilterShare.RequiresAll(id, conditions.Member("requirement_type"), notes), id, notes)
            : (State: FlagState.On, Percentage: null);
        return Overridden(node, filtered.State) ? (FlagState.Conditional, null) : filtered;
    }

    /// <summary>Which variant is given to whom is not known here; that one of them turns the answer round is enough.</summary>
    private static bool Overridden(Node node, FlagState state) => node.List("variants")?.Items.Any(v =>
        (v.Text("status_override"), state) is ({ } to, _) &&
        ((Is(to, "Enabled") && state != FlagState.On) || (Is(to, "Disabled") && state != FlagState.Off))) == true;

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
