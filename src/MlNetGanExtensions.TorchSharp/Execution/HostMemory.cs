using System.Runtime.InteropServices;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>Carries cells between the library's memory and tensors.</summary>
internal static class HostMemory
{
    /// <summary>A tensor of the cells of a block, without its padding.</summary>
    public static Tensor Send(Block block, torch.Device device)
    {
        Tensor tensor = torch.empty(block.Rows, block.Columns, torch.ScalarType.Float32, torch.CPU);
        Span<float> cells = Cells<float>(tensor);
        for (int row = 0; row < block.Rows; row++)
        {
            block.Row(row).CopyTo(cells[(row * block.Columns)..]);
        }

        return Moved(tensor, device);
    }

    /// <summary>A tensor of row numbers.</summary>
    public static Tensor Send(IndexSlot slot, torch.Device device)
    {
        Tensor tensor = torch.empty(slot.Count, torch.ScalarType.Int64, torch.CPU);
        Span<long> numbers = Cells<long>(tensor);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = slot.Values[i];
        }

        return Moved(tensor, device);
    }

    /// <summary>Copies a matrix into a block, whose padding is left alone.</summary>
    public static void Fetch(Tensor tensor, Block block)
    {
        using Tensor near = tensor.cpu();
        using Tensor dense = near.contiguous();
        Span<float> cells = Cells<float>(dense);
        for (int row = 0; row < block.Rows; row++)
        {
            cells.Slice(row * block.Columns, block.Columns).CopyTo(block.Row(row));
        }
    }

    /// <summary>Copies a matrix, row after row.</summary>
    public static void Fetch(Tensor tensor, Span<float> values)
    {
        using Tensor near = tensor.cpu();
        using Tensor dense = near.contiguous();
        Cells<float>(dense).CopyTo(values);
    }

    /// <summary>The memory of a dense tensor on the processor.</summary>
    public static Span<T> Cells<T>(Tensor tensor)
        where T : struct => MemoryMarshal.Cast<byte, T>(tensor.bytes);

    /// <summary>The tensor on a device; the given one is used up.</summary>
    public static Tensor Moved(Tensor tensor, torch.Device device)
    {
        if (device.type == DeviceType.CPU)
        {
            return tensor;
        }

        using (tensor)
        {
            return tensor.to(device);
        }
    }
}
