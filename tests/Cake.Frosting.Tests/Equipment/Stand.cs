using System.Reflection;

namespace Cake.Frosting.Tests.Equipment;

/// <summary>Which Cake.Frosting the tests run on: ours, or with <c>-p:UseCakeFrostingPackage=true</c> Cake's.</summary>
internal static class Stand
{
    public static bool IsOurs => typeof(CakeHost).Assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product == "Baton";

    /// <summary>Skips what decision 2 lists as a difference.</summary>
    public static void IsDifferentOnPurpose() => Assert.SkipUnless(IsOurs, "docs/decisions/0002-cake-frosting-over-cake-tool.md lists it as a difference from Cake.");
}
