namespace MlNetGanExtensions.Core.Tests.Persistence;

public sealed class ModelFileFuzzTests
{
    private readonly byte[] _good = SampleModel.Example().ToBytes();

    [Fact]
    public void Five_thousand_damaged_copies_give_the_named_exception_and_little_memory() =>
        ModelFileFuzz.Damage(_good, 5_000, stream => SampleModel.Load(stream));

    [Fact]
    public void Five_thousand_forged_copies_give_a_model_or_the_named_exception_and_little_memory()
    {
        IReadOnlyList<string> messages = ModelFileFuzz.Forge(_good, 5_000, stream => SampleModel.Load(stream));

        // The forger gets past the checksum and reaches the checks behind it, or the fuzzing shows nothing.
        messages.Should().HaveCountGreaterThan(3_000).And.HaveCountLessThan(5_000);
        messages.Count(message => message.Contains("SHA-256", StringComparison.Ordinal)).Should().BeLessThan(100);
        string[] checks =
        [
            "is not the JSON", "not valid Unicode", "stands twice", "is not allowed", "is missing", "does not have", "must be F32 [2, 4]",
            "must be finite and above 0", "one of first", "a whole number from -10", "this release reads up to version 3",
        ];
        foreach (string check in checks)
        {
            messages.Any(message => message.Contains(check, StringComparison.Ordinal)).Should().BeTrue("'{0}' is a check", check);
        }
    }

    [Fact]
    public void Every_prefix_of_a_file_is_refused()
    {
        for (int length = 0; length < _good.Length; length++)
        {
            LoadProbe.Load(_good[..length], stream => SampleModel.Load(stream)).Should().NotBeNull();
        }
    }

    [Fact]
    public void Every_single_changed_bit_is_noticed()
    {
        for (int bit = 0; bit < 8 * _good.Length; bit += 3)
        {
            byte[] damaged = (byte[])_good.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            LoadProbe.Load(damaged, stream => SampleModel.Load(stream)).Should().NotBeNull();
        }
    }
}
