using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Sweeping;

/// <summary>The core library's resamplers by their settings.</summary>
internal static class ArmResamplers
{
    /// <summary>Makes one; null for what makes no rows.</summary>
    public static IResampler? Create(ResamplerSettings settings, SamplingStrategy strategy, ulong seed)
    {
        IRowWeighting weighting = settings.Weighting == RowWeightingKind.Density ? new DensityWeighting() : new UniformWeighting();
        SmoteOptions between = new() { Strategy = strategy, Weighting = weighting, Neighbours = settings.Neighbours, Seed = seed };
        AdasynOptions adaptive = new() { Strategy = strategy, Neighbours = settings.Neighbours, Seed = seed };
        return settings.Kind switch
        {
            ResamplerKind.Random => new RandomOversampler(new RandomOversamplerOptions { Strategy = strategy, Weighting = weighting, Seed = seed }),
            ResamplerKind.Smote => new Smote(between),
            ResamplerKind.SmoteNc => new SmoteNc(between),
            ResamplerKind.Adasyn => new Adasyn(adaptive),
            ResamplerKind.AdasynNc => new AdasynNc(adaptive),
            _ when ResamplerKinds.HasGenerator(settings.Kind) => new Resampling.GanOversampler(
                new GanOversamplerOptions { Strategy = strategy, Weighting = weighting, Seed = seed }, Generator(settings, seed)),
            _ => null,
        };
    }

    private static IRowGenerator Generator(ResamplerSettings settings, ulong seed)
    {
        if (settings.Kind == ResamplerKind.Copula)
        {
            return new GaussianCopulaGenerator();
        }

        if (settings.Kind == ResamplerKind.Vae)
        {
            TabularVaeOptions vae = new() { Seed = seed };
            vae.Rounds = settings.Rounds ?? vae.Rounds;
            return new TabularVae(vae);
        }

        if (settings.Kind == ResamplerKind.Gan)
        {
            TabularGanOptions gan = new() { Seed = seed };
            gan.Rounds = settings.Rounds ?? gan.Rounds;
            return new TabularGan(gan);
        }

        ConditionalTabularGanOptions conditional = new() { Seed = seed };
        if (settings.Rounds is int rounds)
        {
            // Its own unit is a pass over the rows; at least as many steps as this are made, and one pass asks for no more.
            conditional.Epochs = 1;
            conditional.LeastSteps = rounds;
        }

        return new ConditionalTabularGan(conditional);
    }
}
