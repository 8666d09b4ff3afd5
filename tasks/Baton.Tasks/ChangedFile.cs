namespace Baton.Tasks;

/// <summary>A file in obj that is written only when it would say something else, so that nothing that reads it has to be built again.</summary>
internal static class ChangedFile
{
    /// <summary>Writes it, whole or not at all.</summary>
    public static void Write(string file, byte[] content)
    {
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = $"{file}.{Guid.NewGuid():n}";
        File.WriteAllBytes(beside, content);
        File.Move(beside, file, overwrite: true);
    }
}
