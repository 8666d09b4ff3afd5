using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>A JSON value that knows where it stands.</summary>
internal abstract record Node(int Line, int Column)
{
    public abstract string Type { get; }

    internal sealed record Text(string Value, int Line, int Column) : Node(Line, Column)
    {
        public override string Type => "a string";
    }

    internal sealed record Number(string Value, int Line, int Column) : Node(Line, Column)
    {
        public override string Type => "a number";
    }

    internal sealed record Flag(bool Value, int Line, int Column) : Node(Line, Column)
    {
        public override string Type => Value ? "true" : "false";
    }

    internal sealed record Nothing(int Line, int Column) : Node(Line, Column)
    {
        public override string Type => "null";
    }

    internal sealed record List(ImmutableArray<Node> Items, int Line, int Column) : Node(Line, Column)
    {
        public override string Type => "an array";
    }

    internal sealed record Map(ImmutableArray<Member> Members, int Line, int Column) : Node(Line, Column)
    {
        public override string Type => "an object";
    }

    /// <summary>A key and its value; the place is the key's.</summary>
    internal sealed record Member(string Key, Node Value, int Line, int Column);
}
