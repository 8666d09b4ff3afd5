using System.Runtime.InteropServices;

namespace Baton.Deploy.Directories;

/// <summary>rename(2): the one call that replaces a link in one step. File.Move follows a link to a folder and then finds no file.</summary>
internal static partial class Rename
{
    /// <exception cref="IOException">It was refused.</exception>
    public static void Over(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows cannot replace a link to a folder: for a moment there is none.
            if (Path.Exists(to))
            {
                Directory.Delete(to);
            }

            Directory.Move(from, to);
        }
        else if (RenameFile(from, to) != 0)
        {
            throw new IOException($"'{from}' cannot be renamed to '{to}': {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameFile(string from, string to);
}
