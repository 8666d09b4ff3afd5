using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Merging;

/// <summary>
/// Puts one layer over another: objects merge, lists are appended to, other values are replaced. Another type is refused, except over null and
/// <c>$missing</c>. <c>$deleted</c> removes a
/// value, and is not in the result.
/// </summary>
public sealed class SettingsMerge
{
    private readonly string source;
    private readonly List<SettingsAssignment>? log;
    private readonly List<Diagnostic> mistakes = [];

    private SettingsMerge(string source, List<SettingsAssignment>? log) => (this.source, this.log) = (source, log);

    /// <summary>Merges.</summary>
    /// <param name="under">What is merged so far.</param>
    /// <param name="over">The layer.</param>
    /// <param name="source">The layer's source, for the log.</param>
    /// <param name="log">Is given every assignment; null for none.</param>
    /// <returns>The tree, or every change of type.</returns>
    public static Result<SettingsMap> Merge(SettingsMap under, SettingsMap over, string source = "", List<SettingsAssignment>? log = null)
    {
        var merge = new SettingsMerge(source, log);
        var merged = merge.Maps(under, over, SettingsPath.Root);
        return merge.mistakes.Count == 0 ? merged : Result<SettingsMap>.Failure(merge.mistakes);
    }

    private SettingsMap Maps(SettingsMap under, SettingsMap over, SettingsPath path)
    {
        var members = under.Members.ToBuilder();
        foreach (var (key, value) in over.Members)
        {
            var at = path.Of(key);
            if (value is SettingsDeleted)
            {
                members.Remove(key);
                Note(at, AssignmentKind.Deleted, value);
            }
            else
            {
                members[key] = Value(members.GetValueOrDefault(key), value, at);
            }
        }

        return under with { Members = members.ToImmutable() };
    }

    private SettingsNode Value(SettingsNode? under, SettingsNode over, SettingsPath path)
    {
        switch (under, over)
        {
            case (SettingsMap before, SettingsMap after):
                return Maps(before, after, path);
            case (null or SettingsNull or SettingsMissing, SettingsMap after):
                if (after.Members.IsEmpty)
                {
                    Note(path, AssignmentKind.Set, after);
                }

                return Maps(SettingsMap.Empty(after.Where), after, path);
            case (SettingsList before, SettingsList after):
                Note(path, AssignmentKind.Appended, after);
                return before with { Items = before.Items.AddRange(after.Items) };
            case (_, SettingsMissing):
                Note(path, AssignmentKind.Missing, over);
                return over;
            case (null or SettingsNull or SettingsMissing, _):
                return Set(over, path);
            default:
                if (!SameType(under, over))
                {
                    mistakes.Add(SettingsDiagnostics.OtherType.Report(
                        $"'{path}' is {over.Type} here and {under.Type} in {under.Where}.",
                        "Use the same type, or remove the value with $deleted in a layer between them.", over.Where));
                }

                return Set(over, path);
        }
    }

    private SettingsNode Set(SettingsNode node, SettingsPath path)
    {
        Note(path, AssignmentKind.Set, node);
        return node;
    }

    /// <summary>A secret is a text whose value is elsewhere.</summary>
    private static bool SameType(SettingsNode under, SettingsNode over) =>
        under.GetType() == over.GetType() || (IsText(under) && IsText(over));

    private static bool IsText(SettingsNode node) => node is SettingsString || node.IsSecret();

    private void Note(SettingsPath path, AssignmentKind kind, SettingsNode node) => log?.Add(new SettingsAssignment(path, kind, source, node));
}
