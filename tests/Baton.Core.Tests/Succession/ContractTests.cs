using Baton.Core.Succession;

namespace Baton.Core.Tests.Succession;

public static class ContractTests
{
    public sealed class Requirement
    {
        [Theory]
        [InlineData("users", "users@1", true)]
        [InlineData("users", "orders@1", false)]
        [InlineData("users>=1.4", "users@1.4", true)]
        [InlineData("users >= 1.4", "users@1.4.0", true)]
        [InlineData("users>=1.4", "users@1.3.9", false)]
        [InlineData("users>=1.4", "users@1.10", true)]
        [InlineData("users>=1.4", "users@2", true)]
        [InlineData("users@1.4", "users@1.5", true)]
        [InlineData("users@1.4", "users@1.3", false)]
        [InlineData("users@1.4", "users@2", false)]
        [InlineData("users@1", "users@1.9", true)]
        [InlineData("users@1 behind Flag", "users@1", true)]
        public void IsMetBy(string need, string offer, bool met) => Assert.Equal(met, RequiredContract.Parse(need)!.IsMetBy(ProvidedContract.Parse(offer)!));

        [Fact]
        public void KnowsTheFlagItStandsBehind() => Assert.Equal("NewCheckout", RequiredContract.Parse("users>=1.4 behind NewCheckout")?.Behind);

        [Theory]
        [InlineData("")]
        [InlineData("@1")]
        [InlineData("users@")]
        [InlineData("users@x")]
        [InlineData("users@1.2.3.4")]
        [InlineData("users@-1")]
        [InlineData("users>1")]
        [InlineData("users>=")]
        [InlineData("us:ers")]
        [InlineData("users behind ")]
        [InlineData("users behind a b")]
        [InlineData("users@99999999999")]
        public void OfNoFormIsNone(string text) => Assert.Null(RequiredContract.Parse(text));
    }

    public sealed class Offer
    {
        [Theory]
        [InlineData("users")]
        [InlineData("users>=1")]
        [InlineData("users@1@2")]
        [InlineData("users@")]
        [InlineData(" @1")]
        public void OfNoFormIsNone(string text) => Assert.Null(ProvidedContract.Parse(text));
    }
}
