namespace Cake.Frosting.Hosting;

/// <summary>Which context the host makes.</summary>
internal interface IFrostingContextType
{
    Type Type { get; }
}

/// <inheritdoc/>
internal sealed record FrostingContextType(Type Type) : IFrostingContextType;
