using Baton.Core.Planning;

namespace Baton.CrashHost;

/// <summary>A mistake in the middle of a run: an exception that nobody expects, and that repeats a text in its words and in its stack.</summary>
internal sealed class Careless(string text) : IRunObserver
{
    public void Applying(IOperation operation) => throw new Repeating(text);

    public void Applied(IOperation operation)
    {
    }

    public void Ended(IOperation operation, OperationResult result)
    {
    }

    private sealed class Repeating(string text) : Exception($"This is not {text}.", new InvalidOperationException($"Nor is {text}."))
    {
        public override string StackTrace => $"   at Some.Method(String token = \"{text}\")";
    }
}
