using System.CommandLine;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.TorchSharp;
using MlNetGanExtensions.TorchSharp.Benchmarks;

Option<double> seconds = new("--seconds") { Description = "Measuring time for each number.", DefaultValueFactory = _ => 2 };
Option<bool> cuda = new("--cuda") { Description = "Measures the first NVIDIA GPU as well." };
Option<string[]> works = new("--works") { Description = "Measures only these works.", AllowMultipleArgumentsPerToken = true };
works.AcceptOnlyFromAmong([.. Table.Works.Select(work => work.Name)]);
RootCommand root = new("Milliseconds of a training step on the built-in executor and on libtorch, as a Markdown table.") { seconds, cuda, works };
root.SetAction(arguments =>
{
    List<(string Name, int Threads, Func<IGraphExecutor> Make)> columns =
    [
        ("built-in, 1 thread", 1, () => CpuExecutor.Default),
        ("built-in, 2 threads", 2, () => new CpuExecutor(2)),
        ("libtorch, 1 thread", 1, () => TorchSharpExecutor.Cpu(1)),
        ("libtorch, 2 threads", 2, () => TorchSharpExecutor.Cpu(2)),
    ];
    if (arguments.GetValue(cuda))
    {
        columns.Add(("libtorch, GPU", 1, () => TorchSharpExecutor.Cuda()));
    }

    Table.Print(columns, arguments.GetValue(works) ?? [], TimeSpan.FromSeconds(arguments.GetValue(seconds)));
});
return root.Parse(args).Invoke();
