using System.Runtime.CompilerServices;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.TorchSharp.Execution;
using TorchSharp;

namespace MlNetGanExtensions.TorchSharp;

/// <summary>Runs graphs on libtorch: on the processor, or on an NVIDIA GPU. Give it to the option <c>Executor</c> of a model.</summary>
/// <remarks>
/// <para>
/// Random cells come from the same streams as with <see cref="CpuExecutor"/>, so training takes the same course, step for step. libtorch rounds
/// otherwise and splits its sums by the machine's threads, so the promise of the same bits everywhere does not hold here. Numbers are in
/// single precision throughout; TF32 is off.
/// </para>
/// <para>
/// Variables stay on the device from step to step. One is fetched when somebody reads it, such as the built-in executor or the writer of a
/// model file, and sent again after it was written from outside. Only the row numbers of a batch, random cells and outputs that are asked for
/// travel in each step.
/// </para>
/// <para>
/// A call of libtorch costs some microseconds, whatever the size of a matrix. Networks of a few hundred units are faster on the built-in
/// executor, so choose this one for wide networks, and a GPU above all. Executors are safe to share between threads, graphs are not.
/// </para>
/// <para>
/// The package refers to no native library. Add <c>libtorch-cpu-linux-x64</c>, <c>libtorch-cpu-win-x64</c>, <c>libtorch-cpu-osx-arm64</c>,
/// <c>TorchSharp-cuda-linux</c> or <c>TorchSharp-cuda-windows</c> to the program.
/// </para>
/// </remarks>
public sealed class TorchSharpExecutor : IGraphExecutor
{
    private readonly torch.Device _device;
    private readonly ConditionalWeakTable<Variable, TorchVariable> _variables = [];

    private TorchSharpExecutor(torch.Device device) => _device = device;

    /// <summary>An executor on the processor.</summary>
    /// <param name="threads">
    /// Threads that libtorch uses within an operation, at least 1; null leaves the setting as it is, at first one for each core. libtorch has one such
    /// setting for the whole process.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    /// <exception cref="InvalidOperationException">libtorch cannot be loaded; the message says what is missing.</exception>
    public static TorchSharpExecutor Cpu(int? threads = null)
    {
        if (threads is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(threads));
        }

        LibTorch.Load(DeviceType.CPU);
        if (threads is { } wanted)
        {
            torch.set_num_threads(wanted);
        }

        return new TorchSharpExecutor(torch.CPU);
    }

    /// <summary>An executor on an NVIDIA GPU.</summary>
    /// <param name="index">Number of the GPU, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or there are not as many GPUs.</exception>
    /// <exception cref="InvalidOperationException">libtorch cannot be loaded or finds no GPU; the message says what is missing.</exception>
    public static TorchSharpExecutor Cuda(int index = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        LibTorch.Load(DeviceType.CUDA);
        int count = torch.cuda.device_count();
        if (index >= count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {count} GPUs, numbered from 0.");
        }

        torch.backends.cuda.matmul.allow_tf32 = false;
        return new TorchSharpExecutor(torch.device(DeviceType.CUDA, index));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no stage.</exception>
    public ICompiledGraph Compile(IReadOnlyList<Stage> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        return stages.Count > 0
            ? new TorchGraph(TorchPlan.Build(stages, _device, MirrorOf), _device)
            : throw new ArgumentException("A step needs at least one stage.", nameof(stages));
    }

    /// <inheritdoc/>
    public override string ToString() => $"libtorch on {_device}";

    private TorchVariable MirrorOf(Variable variable) => _variables.GetValue(variable, key => new TorchVariable(key, _device));
}
