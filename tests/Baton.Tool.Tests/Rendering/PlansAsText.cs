using System.Collections.Immutable;
using Baton.Pipeline.Answers;
using Baton.Tool.Rendering;

namespace Baton.Tool.Tests.Rendering;

/// <summary>The heading of a plan says only what was looked at.</summary>
public sealed class PlansAsText
{
    [Theory]
    [InlineData("2 operations, none of them done now (--probe shows which hold already):", "planned", "planned")]
    [InlineData("2 operations, all of them hold already: a release would change nothing", "satisfied", "satisfied")]
    [InlineData("2 operations, 1 of them holds already, none of the others is done now:", "satisfied", "missing")]
    [InlineData("2 operations, 0 of them hold already, none of the others is done now:", "missing", "conflict")]
    [InlineData("3 operations, 1 of them holds already, 1 cannot be done, none of the others is done now:", "satisfied", "given-up", "missing")]
    [InlineData("1 operation, none of them done now (--probe shows which hold already):", "planned")]
    [InlineData("0 operations: nothing is published or deployed")]
    public void HaveAHeading(string heading, params string[] states) =>
        Assert.Equal(heading, PlanText.Heading([.. states.Select((s, i) => Operation($"{i}", s))]));

    [Fact]
    public void AreShownWithAnOperationThatCannotBeDone()
    {
        using var text = new StringWriter();

        AnswerText.Write(Consoles.On(text, colours: false), new RunAnswer { IsPlan = true, Operations = [Operation("a", "missing"), Operation("b", "given-up")] }, "/work");

        Assert.Contains("2 operations, 0 of them hold already, 1 cannot be done", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("(given-up)", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AreNotShownAfterARun()
    {
        using var text = new StringWriter();

        AnswerText.Write(Consoles.On(text, colours: false), new RunAnswer { Operations = [Operation("a", "satisfied"), Operation("b", "given-up")] }, "/work");

        Assert.Equal("", text.ToString());
    }

    private static OperationAnswer Operation(string id, string status) => new(id, "write", "a file", ImmutableSortedDictionary<string, string>.Empty, status, "");
}
