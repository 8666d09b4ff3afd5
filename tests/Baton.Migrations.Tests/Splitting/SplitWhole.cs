using Baton.Migrations.Sql;

namespace Baton.Migrations.Tests.Splitting;

/// <summary>The pieces of a text, one after the other, are the text.</summary>
internal static class SplitWhole
{
    public static void Check(string text)
    {
        var at = 0;
        foreach (var statement in SqlScript.Split(text))
        {
            if (statement.Start != at || statement.End <= statement.Start)
            {
                Assert.Fail($"A piece is at {statement.Start} to {statement.End}, after one that ends at {at}.");
            }

            at = statement.End;
        }

        Assert.Equal(text.Length, at);
    }
}
