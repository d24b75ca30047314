using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class StackedAutoencoderOptionsTests
{
    private static readonly Dictionary<string, Action<StackedAutoencoderOptions>[]> OutOfRange = new()
    {
        [nameof(StackedAutoencoderOptions.Members)] = [options => options.Members = 0],
        [nameof(StackedAutoencoderOptions.Copies)] = [options => options.Copies = 0],
        [nameof(StackedAutoencoderOptions.Epochs)] = [options => options.Epochs = 0],
        [nameof(StackedAutoencoderOptions.Patience)] = [options => options.Patience = 0],
        [nameof(StackedAutoencoderOptions.BatchSize)] = [options => options.BatchSize = 0],
        [nameof(StackedAutoencoderOptions.Threads)] = [options => options.Threads = 0],
        [nameof(StackedAutoencoderOptions.HiddenSizes)] = [options => options.HiddenSizes = [4, 0]],
        [nameof(StackedAutoencoderOptions.LearningRate)] = [options => options.LearningRate = 0, options => options.LearningRate = float.NaN],
        [nameof(StackedAutoencoderOptions.L2)] = [options => options.L2 = -1, options => options.L2 = float.PositiveInfinity],
        [nameof(StackedAutoencoderOptions.PatternShare)] = [options => options.PatternShare = 1.1f, options => options.PatternShare = float.NaN],
        [nameof(StackedAutoencoderOptions.MaximumHiddenShare)] = [options => options.MaximumHiddenShare = -.1f],
        [nameof(StackedAutoencoderOptions.SparsityThreshold)] = [options => options.SparsityThreshold = 2],
        [nameof(StackedAutoencoderOptions.ValidationShare)] = [options => options.ValidationShare = .6f, options => options.ValidationShare = -.1f],
    };

    public static TheoryData<string> Settings => [.. OutOfRange.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_out_of_range_is_named(string setting)
    {
        foreach (Action<StackedAutoencoderOptions> change in OutOfRange[setting])
        {
            StackedAutoencoderOptions options = new();
            change(options);
            FluentActions.Invoking(() => new StackedAutoencoder(options)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName(setting);
        }
    }
}
