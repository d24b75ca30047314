using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

[assembly: Properties(Arbitrary = [typeof(MlNetGanExtensions.Core.Tests.AnySeed)])]

namespace MlNetGanExtensions.Core.Tests;

/// <summary>Seeds of all property tests: any number. By itself FsCheck takes small ones, 0 to 100, and so sees no more than 101 tables.</summary>
public static class AnySeed
{
    public static Arbitrary<ulong> OfALong() => ArbMap.Default.ArbFor<DoNotSize<ulong>>().Convert(seed => seed.Item, DoNotSize<ulong>.NewDoNotSize);

    public static Arbitrary<ushort> OfAShort() => ArbMap.Default.ArbFor<DoNotSize<ushort>>().Convert(seed => seed.Item, DoNotSize<ushort>.NewDoNotSize);
}
