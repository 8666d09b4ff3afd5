using Baton.Testing;

namespace Baton.Core.Tests.Architecture;

/// <summary>The files that people wrote, as they lie in the checkout.</summary>
internal static class SourceTree
{
    private static readonly string[] Product = ["sdk", "build", "tasks"];
    private static readonly string[] Generated = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput"];

    /// <summary>Files of the product, by pattern.</summary>
    public static IEnumerable<string> ProductFiles(string pattern) => Product.SelectMany(folder => Files(folder, pattern));

    /// <summary>Files of the tests, by pattern.</summary>
    public static IEnumerable<string> TestFiles(string pattern) => Files("tests", pattern);

    /// <summary>Files of the product, its tests and its examples, by pattern.</summary>
    public static IEnumerable<string> AllFiles(string pattern) => ProductFiles(pattern).Concat(TestFiles(pattern)).Concat(Files("examples", pattern));

    /// <summary>The path as the checkout knows it, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/');

    private static IEnumerable<string> Files(string folder, string pattern)
    {
        var root = RepositoryRoot.Combine(folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
                .Where(path => !Relative(path).Split('/').Any(part => Generated.Contains(part) || part.StartsWith(".baton", StringComparison.Ordinal)))
            : [];
    }
}
