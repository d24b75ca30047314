using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>All weights of a trained AC-GAN, its probabilities and the rows that it makes.</summary>
internal sealed class AcGanWork : IBitWork
{
    public void Run(int threads, BitHash hash)
    {
        (Matrix features, int[] labels) = SampleTable.Make();
        for (int row = 0; row < 20; row++)
        {
            labels[row] = -1;
        }

        AcGanModel model = new AcGan(new AcGanOptions
        {
            Members = 2,
            Epochs = 3,
            BatchSize = 16,
            GeneratedClassWeight = 1,
            Unlabelled = { EntropyWeight = 0.3f, PseudoLabelWeight = 1, PriorWeight = 0.1f },
            Threads = threads,
        }).Fit(features, labels);
        foreach (Variable variable in model.Members.SelectMany(member => member.Variables))
        {
            hash.Add(variable.Read().Values);
        }

        hash.Add(model.PredictProbabilities(features).Values);
        hash.Add(model.Generate(1, 5, seed: 6).Values);
    }
}
