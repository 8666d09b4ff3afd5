using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.FollowUps;

/// <summary>
/// An issue or pull request has a comment that says in which release it is. A mark that nobody sees, on a line of its own, tells it from others. Of two that racing
/// runs have made, which are the same to the letter, the older one stays; what anybody has written, or quoted, is never deleted.
/// https://docs.github.com/en/rest/issues/comments.
/// </summary>
internal sealed class CommentOperation(Publication publication, int number) : FollowUpOperation(publication, $"issues/{number}/comment")
{
    private string Mark => $"<!-- baton: {Publication.Release.Tag} -->";

    private string Text =>
        $"This is in [{Publication.Title}]({Publication.Target.Repository.WebUrl}/releases/tag/{Uri.EscapeDataString(Publication.Release.Tag)}).\n\n{Mark}";

    public override IReadOnlyList<string> Requests => [Write("POST", $"issues/{number}/comments")];

    protected override string What => $"The comment on {Publication.Target.Repository}#{number}";

    public override OperationDescription Describe() => Describe("comment", $"{Publication.Target.Repository}#{number}", ("says", $"in {Publication.Title}"));

    protected override async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var told = await ToldAsync(cancellationToken);
        return !told.IsSuccess ? told.Failure!.IsGone ? new Observation.Satisfied("there is no such issue") : Failed(told.Failure)
            : told.Value.Count == 0 ? Missing("nobody has told it", [.. Requests])
            : Spare(told.Value) is [] ? new Observation.Satisfied("told")
            : Missing("told twice", [.. Spare(told.Value).Select(c => Write("DELETE", Path(c)))]);
    }

    protected override Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken) => ObservedWrite.RunAsync(Publication, async _ =>
    {
        var told = await ToldAsync(cancellationToken);
        if (told is { IsSuccess: true, Value.Count: 0 })
        {
            var answer = await Api.PostAsync<CommentWire>($"issues/{number}/comments", new Dictionary<string, object> { ["body"] = Text }, cancellationToken);
            if (answer.Failure is { } refused)
            {
                return Refused(refused);
            }

            // Another run may have told it in the meantime.
            told = await ToldAsync(cancellationToken);
        }

        if (!told.IsSuccess)
        {
            return Refused(told.Failure!);
        }

        foreach (var spare in Spare(told.Value))
        {
            if (await Api.DeleteAsync(Path(spare), cancellationToken) is { } failure)
            {
                return Refused(failure);
            }
        }

        return WriteStep.Done;
    }, cancellationToken);

    private List<CommentWire> Spare(List<CommentWire> told) => [.. told.Where(c => Lines(c.Body).SequenceEqual(Lines(Text))).OrderBy(c => c.Id).Skip(1)];

    private static string[] Lines(string text) => text.TrimEnd().ReplaceLineEndings("\n").Split('\n');

    private static string Path(CommentWire comment) => $"issues/comments/{comment.Id}";

    private async Task<ApiAnswer<List<CommentWire>>> ToldAsync(CancellationToken cancellationToken)
    {
        var all = await Api.ListAsync<CommentWire>($"issues/{number}/comments", cancellationToken);
        return all.IsSuccess ? all.Value.FindAll(c => Lines(c.Body).Contains(Mark)) : all.Failure!;
    }
}
