namespace Baton.Settings.Layers;

/// <summary>A folder of settings files.</summary>
/// <param name="Path">Where it is. It need not be there.</param>
/// <param name="Shown">Its name in messages; empty to show the names of its files alone.</param>
public sealed record SettingsFolder(string Path, string Shown)
{
    /// <summary>The folder inside this one.</summary>
    internal SettingsFolder Inner(string name) => new(System.IO.Path.Combine(Path, name), ShownFile(name));

    /// <summary>The name of one of its files in messages.</summary>
    internal string ShownFile(string name) => Shown.Length == 0 ? name : $"{Shown.TrimEnd('/')}/{name}";
}
