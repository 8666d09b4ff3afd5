using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Reading;

/// <summary>The members of an object while it is read.</summary>
internal sealed class MemberList(SourceLocation where)
{
    private readonly ImmutableSortedDictionary<string, SettingsNode>.Builder members = SettingsMap.None.ToBuilder();

    /// <summary>Adds a member.</summary>
    /// <returns>Null when there was none of that key.</returns>
    public Diagnostic? Add(string key, SettingsNode value, SourceLocation place)
    {
        if (key.Length == 0)
        {
            return SettingsDiagnostics.InvalidFile.Report("A key is empty.", "Name the key; paths, references and variables need a name.", place);
        }

        return members.TryAdd(key, value) ? null : SettingsDiagnostics.DuplicateKey.Report(
            $"The key \"{ObjectReader.Shown(key)}\" is set twice in one object, first at {members[key].Where}.", "Remove one of the two.", place);
    }

    public SettingsMap ToMap() => new(members.ToImmutable(), where);
}
