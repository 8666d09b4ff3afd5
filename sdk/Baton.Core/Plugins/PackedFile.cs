namespace Baton.Core.Plugins;

/// <summary>A file that a packer made.</summary>
/// <param name="Name">Its name, of characters <c>[A-Za-z0-9._-]</c>.</param>
/// <param name="Kind">What it is, as release.json says it: <c>nuget</c>, <c>symbols</c>, <c>zip</c>, or a word of the packer's own.</param>
public sealed record PackedFile(string Name, string Kind);
