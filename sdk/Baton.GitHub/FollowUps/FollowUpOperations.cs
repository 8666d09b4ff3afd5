using Baton.Core.Planning;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>The operations that follow a publication.</summary>
internal static class FollowUpOperations
{
    public static IEnumerable<IOperation> Of(Publication publication, GitHubFollowUps wanted)
    {
        if (wanted.Status)
        {
            yield return new StatusOperation(publication);
        }

        if (wanted.Milestone)
        {
            yield return new MilestoneOperation(publication);
        }

        foreach (var number in wanted.Numbers)
        {
            if (wanted.Label is { } label)
            {
                yield return new LabelOperation(publication, number, label);
            }

            if (wanted.Comment)
            {
                yield return new CommentOperation(publication, number);
            }
        }

        // Whoever takes over finds everything else done.
        if (wanted.Dispatch is { } workflow)
        {
            yield return new DispatchOperation(publication, workflow);
        }
    }
}
