using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>The rows that resamplers make, with numbers and a category and of numbers alone, and the weights of real rows.</summary>
internal sealed class ResamplingWork : IBitWork
{
    public void Run(int threads, BitHash hash)
    {
        (Matrix rows, int[] labels, SlotLayout layout) = SampleTable.WithCategory();
        SamplingStrategy half = SamplingStrategy.ByFunction(counts => [.. counts.Select(count => count + (count / 2))]);
        IResampler[] mixed =
        [
            new SmoteNc(new SmoteOptions { Strategy = half }),
            new SmoteNc(new SmoteOptions { Strategy = half, Weighting = new BorderlineWeighting() }),
            new AdasynNc(new AdasynOptions { Strategy = half }),
            new RandomOversampler(new RandomOversamplerOptions { Strategy = half, Shrinkage = 0.5f }),
            new RandomOversampler(new RandomOversamplerOptions { Strategy = half, Weighting = new DensityWeighting() }),
        ];
        foreach (IResampler resampler in mixed)
        {
            hash.Add(resampler.Resample(rows, labels, layout).Rows.Values);
        }

        hash.Add(new DensityWeights(half).Weigh(rows, labels, layout));

        SlotLayout numbers = new(rows.Columns);
        IResampler[] plain =
        [
            new Smote(new SmoteOptions { Strategy = half }),
            new Adasyn(new AdasynOptions { Strategy = half }),
            new BorderlineSmote(new BorderlineSmoteOptions { Strategy = half }),
        ];
        foreach (IResampler resampler in plain)
        {
            hash.Add(resampler.Resample(rows, labels, numbers).Rows.Values);
        }
    }
}
