using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>Draws the cells that the built-in executor would draw: from the same stream, in rows padded to the same width.</summary>
internal static class RandomCells
{
    public static Tensor Draw(RandomOperation random, torch.Device device)
    {
        int width = Block.PaddedColumns(random.Columns);
        Tensor near = torch.empty(random.Rows, width, torch.ScalarType.Float32, torch.CPU);
        random.Fill(HostMemory.Cells<float>(near));
        using Tensor padded = HostMemory.Moved(near, device);
        return padded.narrow(1, 0, random.Columns);
    }
}
