using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;

namespace Baton.Git.Units;

/// <summary>A baton.json as text, and what it says. <see cref="UnitLocation"/> finds it.</summary>
public static class UnitFile
{
    /// <summary>What it says, as text; empty for none.</summary>
    public static Result<string> Text(string? file)
    {
        try
        {
            return file is null ? "" : File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ConfigurationDiagnostics.Unreadable.Report(
                $"'{file}' cannot be read: {exception.Message}", "Give yourself the right to read it.", new SourceLocation(file!));
        }
    }

    /// <summary>What the text says; the defaults for no file.</summary>
    /// <param name="file">The file; null for none.</param>
    /// <param name="folder">The unit's folder, which its default name comes from.</param>
    /// <param name="text">What the file says.</param>
    /// <param name="plugins">What reads the sections of plugins; null to leave them unread.</param>
    public static Result<UnitConfiguration> Parse(string? file, string folder, string text, PluginSet? plugins = null)
    {
        var name = DefaultName.Of(folder);
        return file is null ? ConfigurationReader.Default(name, plugins) : ConfigurationReader.Read(text, file, name, plugins);
    }

    /// <summary>What the file says; the defaults for none.</summary>
    /// <param name="file">The file; null for none.</param>
    /// <param name="folder">The unit's folder.</param>
    public static Result<UnitConfiguration> Read(string? file, string folder)
    {
        var text = Text(file);
        return text.IsSuccess ? Parse(file, folder, text.Value) : Result<UnitConfiguration>.Failure(text.Diagnostics);
    }
}
