using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>
/// An issue or pull request has one comment that says in which release it is. A mark that nobody sees tells ours from others; of two that racing
/// runs have made, the older one stays. https://docs.github.com/en/rest/issues/comments.
/// </summary>
internal sealed class CommentOperation(Publication publication, int number) : GitHubOperation(publication, $"issues/{number}/comment")
{
    private string Mark => $"<!-- baton: {Publication.Release.Tag} -->";

    private string Text =>
        $"This is in [{Publication.Title}]({Publication.Target.Repository.WebUrl}/releases/tag/{Uri.EscapeDataString(Publication.Release.Tag)}).\n\n{Mark}";

    public override IReadOnlyList<string> Requests => [Write("POST", $"issues/{number}/comments")];

    public override OperationDescription Describe() => Describe("comment", $"{Publication.Target.Repository}#{number}", ("says", $"in {Publication.Title}"));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var ours = await OursAsync(cancellationToken);
        return !ours.IsSuccess ? ours.Failure!.IsGone ? new Observation.Satisfied("there is no such issue") : Failed(ours.Failure)
            : ours.Value.Count switch
            {
                0 => Missing("nobody has told it", [.. Requests]),
                1 => new Observation.Satisfied("told"),
                _ => Missing("told twice", [.. Spare(ours.Value).Select(c => Write("DELETE", Path(c)))]),
            };
    }

    public override Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var ours = await OursAsync(cancellationToken);
        if (ours is { IsSuccess: true, Value.Count: 0 })
        {
            var answer = await Api.PostAsync<CommentWire>($"issues/{number}/comments", new Dictionary<string, object> { ["body"] = Text }, cancellationToken);
            if (answer.Failure is { } refused)
            {
                return WriteStep.Of(refused, Publication);
            }

            // Another run may have told it in the meantime.
            ours = await OursAsync(cancellationToken);
        }

        if (!ours.IsSuccess)
        {
            return WriteStep.Of(ours.Failure!, Publication);
        }

        foreach (var spare in Spare(ours.Value))
        {
            if (await Api.DeleteAsync(Path(spare), cancellationToken) is { } failure)
            {
                return WriteStep.Of(failure, Publication);
            }
        }

        return WriteStep.Done;
    }, cancellationToken);

    private static IEnumerable<CommentWire> Spare(List<CommentWire> ours) => ours.OrderBy(c => c.Id).Skip(1);

    private static string Path(CommentWire comment) => $"issues/comments/{comment.Id}";

    private async Task<ApiAnswer<List<CommentWire>>> OursAsync(CancellationToken cancellationToken)
    {
        var all = await Api.ListAsync<CommentWire>($"issues/{number}/comments", cancellationToken);
        return all.IsSuccess ? all.Value.FindAll(c => c.Body.Contains(Mark, StringComparison.Ordinal)) : all.Failure!;
    }
}
