namespace Baton.Core.Plugins;

/// <summary>A file that a packer made.</summary>
/// <param name="Name">Its name, of characters <c>[A-Za-z0-9._-]</c>.</param>
/// <param name="Kind">What it is, as release.json says it: <c>nuget</c>, <c>symbols</c>, <c>zip</c>, or a word of the packer's own.</param>
public sealed record PackedFile(string Name, string Kind)
{
    /// <summary>The runtime identifier of the hosts that it is for, such as <c>linux-x64</c>; null for all of them.</summary>
    public string? Runtime { get; init; }
}
