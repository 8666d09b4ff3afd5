namespace Baton.Core.Tests.Architecture;

/// <summary>The output folder of a room, in the configuration that these tests were built in.</summary>
internal static class BuiltRoom
{
    // …/bin/Debug/net10.0/ of this project becomes bin/Debug/net10.0 of the other.
    private static readonly string Output = Path.Combine([.. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..]]);

    /// <summary>The room's assembly; the test is skipped when only this test project was built.</summary>
    public static string Assembly(string room)
    {
        var project = SourceTree.ProductFiles($"{room}.csproj").SingleOrDefault();
        Assert.SkipWhen(project is null, $"{room} has no project.");

        var assembly = Path.Combine(Path.GetDirectoryName(project)!, Output, $"{room}.dll");
        Assert.SkipUnless(File.Exists(assembly), $"{room} is not built. Build the solution to have it checked.");
        return assembly;
    }

    /// <summary>Every assembly that loading the room's can load, as far as its output folder holds them.</summary>
    public static IReadOnlyCollection<string> Closure(string assembly)
    {
        var folder = Path.GetDirectoryName(assembly)!;
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>([Path.GetFileNameWithoutExtension(assembly)]);

        while (waiting.TryDequeue(out var name))
        {
            var file = Path.Combine(folder, $"{name}.dll");
            if (found.Add(name) && File.Exists(file))
            {
                foreach (var reference in CompiledAssembly.Read(file).Assemblies)
                {
                    waiting.Enqueue(reference);
                }
            }
        }

        return found;
    }
}
