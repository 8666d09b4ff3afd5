using System.Collections.Immutable;
using Baton.Core.Planning;

namespace Baton.GitHub.Publishing;

/// <summary>Where in the operations of a GitHub release the world begins to see it.</summary>
public static class Publicity
{
    /// <summary>The number of operations before the one that publishes: until then there is a tag and a draft. All of them where a draft is the end.</summary>
    public static int Begins(ImmutableArray<IOperation> operations)
    {
        var at = operations.IndexOf(operations.FirstOrDefault(o => o is PublishOperation)!);
        return at < 0 ? operations.Length : at;
    }
}
