using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>The tables that fitted imputers complete.</summary>
internal sealed class ImputerWork : IBitWork
{
    public void Run(int threads, BitHash hash)
    {
        Matrix holes = SampleTable.WithHoles(SampleTable.Make().Features);
        StackedAutoencoderOptions paper = StackedAutoencoderOptions.Paper();
        paper.SparsityThreshold = 1;
        paper.Epochs = 3;
        IImputer[] imputers =
        [
            new ChainedImputer(),
            new GaussianImputer(),
            new StackedAutoencoder(paper),
            new StackedAutoencoder(new StackedAutoencoderOptions { HiddenSizes = [16], Members = 2, Epochs = 2, Copies = 2, Threads = threads }),
        ];
        foreach (IImputer imputer in imputers)
        {
            hash.Add(imputer.Fit(holes).Transform(holes).Values);
        }
    }
}
