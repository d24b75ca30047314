using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>A planned step on libtorch.</summary>
internal sealed class TorchGraph : ICompiledGraph
{
    private readonly TorchPlan _plan;
    private readonly torch.Device _device;
    private readonly Tensor?[] _values;

    // Neither the run's to dispose of, nor to be forgotten after it.
    private readonly HashSet<int> _lasting;
    private readonly int[] _outputs;

    public TorchGraph(TorchPlan plan, torch.Device device)
    {
        _plan = plan;
        _device = device;
        _values = new Tensor?[plan.Count];
        _outputs = [.. plan.Outputs.Values.Distinct()];
        foreach ((int value, Tensor tensor) in plan.Constants)
        {
            _values[value] = tensor;
        }

        _lasting = [.. plan.Constants.Select(constant => constant.Value), .. _outputs];
    }

    public void Run()
    {
        // Before anything else, so that a wrong row number leaves the variables as they are.
        foreach ((IndexSlot slot, int rows) in _plan.Checks)
        {
            slot.Check(rows);
        }

        foreach (int output in _outputs)
        {
            _values[output]?.Dispose();
            _values[output] = null;
        }

        using IDisposable mode = torch.inference_mode();
        try
        {
            Load();
            foreach (TorchStep step in _plan.Steps)
            {
                _values[step.Result] = step.Compute(_values!);
                foreach (int value in step.Released)
                {
                    _values[value]!.Dispose();
                    _values[value] = null;
                }
            }

            // At the very end: a run that fails changes no variable.
            foreach ((TorchVariable mirror, int value) in _plan.Assignments)
            {
                mirror.Assign(_values[value]!.contiguous());
            }
        }
        finally
        {
            Forget();
        }
    }

    public float Scalar(Expression output)
    {
        Tensor value = ValueOf(output);
        return output is { Rows: 1, Columns: 1 }
            ? value.item<float>()
            : throw new ArgumentException($"The output is {output.Shape}, not a single cell.", nameof(output));
    }

    public void Read(Expression output, Span<float> values)
    {
        Tensor value = ValueOf(output);
        if (values.Length != output.Rows * output.Columns)
        {
            throw new ArgumentException($"The output is {output.Shape}, there is room for {values.Length} cells.", nameof(values));
        }

        HostMemory.Fetch(value, values);
    }

    private void Load()
    {
        foreach ((int value, TorchVariable mirror) in _plan.Variables)
        {
            _values[value] = mirror.Value;
        }

        foreach ((int value, Block block) in _plan.Slots)
        {
            _values[value] = HostMemory.Send(block, _device);
        }

        foreach ((int value, IndexSlot slot) in _plan.RowNumbers)
        {
            _values[value] = HostMemory.Send(slot, _device);
        }
    }

    private void Forget()
    {
        foreach ((int value, _) in _plan.Variables)
        {
            // The tensor is the mirror's.
            _values[value] = null;
        }

        for (int value = 0; value < _values.Length; value++)
        {
            if (_values[value] is { } tensor && !_lasting.Contains(value))
            {
                tensor.Dispose();
                _values[value] = null;
            }
        }
    }

    private Tensor ValueOf(Expression output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return _plan.Outputs.TryGetValue(output, out int value)
            ? _values[value] ?? throw new InvalidOperationException("The step has not been run.")
            : throw new ArgumentException("This expression is not among the outputs of the stages.", nameof(output));
    }
}
