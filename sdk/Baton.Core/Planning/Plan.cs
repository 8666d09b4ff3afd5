using System.Collections.Immutable;

namespace Baton.Core.Planning;

/// <summary>An ordered list of operations. The dry run prints it; the real run applies it; it is the same object.</summary>
public sealed record Plan
{
    /// <summary>A plan of these operations, in this order.</summary>
    /// <exception cref="ArgumentException">Two operations have the same id.</exception>
    public Plan(params IEnumerable<IOperation> operations)
    {
        Operations = [.. operations];
        var twice = Operations.GroupBy(o => o.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Two operations have the id '{twice.Key}'.", nameof(operations));
        }
    }

    /// <summary>The operations, first to be done first.</summary>
    public ImmutableArray<IOperation> Operations { get; }
}
