using System.Text;
using Baton.Core.Diagnostics;

namespace Baton.Settings.Output;

/// <summary>Writes files of settings: whole or not at all, and readable by nobody else at any time.</summary>
public static class SettingsFile
{
    /// <summary>The name that applications read by convention.</summary>
    public const string Name = "configuration.json";

    /// <summary>The name of the public subset.</summary>
    public const string PublicName = "configuration_public.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file. A reader sees the old content or the new one.</summary>
    /// <param name="path">Where. Its folder must be there.</param>
    /// <param name="text">The content.</param>
    /// <param name="mode">Who may read it; null for its owner alone. Windows has no modes.</param>
    /// <returns>Null when it is written.</returns>
    public static Diagnostic? Write(string path, string text, UnixFileMode? mode = null)
    {
        var unfinished = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():n}");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var file = new FileStream(unfinished, options))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(unfinished, mode ?? OwnerOnly);
            }

            File.Move(unfinished, path, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            return SettingsDiagnostics.WriteFailed.Report(
                $"'{path}' cannot be written: {exception.Message}", "Make sure that its folder is there and that this user may write to it.", new SourceLocation(path));
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason for the failure is reported already.
        }
    }
}
