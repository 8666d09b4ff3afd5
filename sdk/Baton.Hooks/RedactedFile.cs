using Baton.Core.Diagnostics;

namespace Baton.Hooks;

/// <summary>A file that a program of somebody else wrote, once that program has ended.</summary>
public static class RedactedFile
{
    /// <summary>
    /// Takes secrets out of it. A file with none stays as it is, byte by byte, and a service that was left running may go on writing to it; one
    /// with a secret is replaced, and what such a service says later is lost.
    /// </summary>
    /// <exception cref="IOException">It cannot be read or replaced.</exception>
    public static void Clean(string path, SecretList secrets)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var text = File.ReadAllText(path);
        var redacted = secrets.Redact(text);
        if (redacted != text)
        {
            var clean = $"{path}.{Guid.NewGuid():n}";
            File.WriteAllText(clean, redacted);
            File.Move(clean, path, overwrite: true);
        }
    }
}
