using FsCheck.Xunit;

namespace MlNetGanExtensions.Core.Tests;

public sealed class AnySeedTests
{
    [Property]
    public void Seeds_are_not_the_small_numbers_that_FsCheck_begins_with(ulong seed) =>
        seed.Should().BeGreaterThan(1 << 20, "of all seeds one in 10¹³ is smaller");
}
