using Baton.Core.Succession;

namespace Baton.Git.Reading;

/// <summary>How two commits are related, as far as the history that is here tells.</summary>
internal static class Relation
{
    public static Lineage Of(IHistoryReader reader, bool isShallow, string earlier, string later)
    {
        if (reader.Find(earlier) is null || reader.Find(later) is null)
        {
            return isShallow ? Lineage.Shallow : Lineage.Unknown;
        }

        return earlier == later ? Lineage.Same
            : reader.IsAncestor(earlier, later) ? Lineage.Descends
            : reader.IsAncestor(later, earlier) ? Lineage.Behind
            : isShallow ? Lineage.Shallow
            : Lineage.Diverged;
    }
}
