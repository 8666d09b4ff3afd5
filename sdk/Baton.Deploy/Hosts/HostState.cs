using System.Collections.Immutable;
using System.Globalization;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>What there is on a host.</summary>
internal sealed record HostState
{
    /// <summary>The name of the folder that is live; null for none.</summary>
    public string? Live { get; init; }

    /// <summary>The name of the folder that was last switched to; null for none.</summary>
    public string? Switched { get; init; }

    /// <summary>How far that has come: <c>switched</c>, <c>activated</c> or <c>ready</c>; null for nowhere.</summary>
    public string? Phase { get; init; }

    /// <summary>The name of the folder that was live before; null for none.</summary>
    public string? Previous { get; init; }

    /// <summary>Whose folder it is; null where it is new.</summary>
    public string? Owner { get; init; }

    /// <summary>The version folders.</summary>
    public ImmutableArray<HostVersion> Folders { get; init; } = [];

    /// <summary>What scripts that were killed have left half done; the next script that writes removes it.</summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>Programs that the host needs and does not have.</summary>
    public ImmutableArray<string> Lacks { get; init; } = [];

    /// <summary>Whether a version is live and in service, as far as the host itself knows.</summary>
    public bool IsInService(string name) => Live == name && Switched == name && Phase == "ready";

    /// <summary>What a folder was made of; null where it is not there, or not whole.</summary>
    public VersionMarker? MarkerOf(string? name) => Folders.FirstOrDefault(f => f.Name == name)?.Marker;

    /// <summary>Which folders are removed so that so many are left: those that are named here stay, then the newest; a half-made one never.</summary>
    public ImmutableArray<string> Surplus(int retain, params string?[] always)
    {
        var kept = Folders.Where(f => always.Contains(f.Name)).ToList();
        var others = Folders.Where(f => !always.Contains(f.Name) && f.Made > 0).OrderByDescending(f => f.Made).Take(Math.Max(0, retain - kept.Count));
        return [.. Folders.Except(kept).Except(others).Select(f => f.Name)];
    }

    /// <summary>Reads what the script wrote: a word and its value in each line.</summary>
    public static HostState Read(IEnumerable<string> lines)
    {
        var all = lines.Select(l => l.Split(' ', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);
        string? One(string key) => all[key].FirstOrDefault() is { Length: > 0 } value ? value : null;
        var markers = all["marker"].Select(m => m.Split(' ', 2)).Where(m => m.Length == 2).ToLookup(m => m[0], m => VersionMarker.Parse(m[1]), StringComparer.Ordinal);
        return new HostState
        {
            Live = One("live"),
            Switched = One("state"),
            Phase = One("phase"),
            Previous = One("previous"),
            Owner = One("owner"),
            Folders = [.. all["folder"].Select(f => f.Split(' ', 2)).Where(f => f.Length == 2).Select(f => new HostVersion(f[1], long.TryParse(f[0], CultureInfo.InvariantCulture, out var made) ? made : 0, markers[f[1]].FirstOrDefault()))],
            Left = [.. all["left"]],
            Lacks = [.. all["lacks"]],
        };
    }
}
