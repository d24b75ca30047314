using System.CommandLine;
using BenchmarkDotNet.Running;
using MlNetGanExtensions.Benchmarks.Steps;
using MlNetGanExtensions.Benchmarks.Views;

Command kernels = new("kernels", "Single kernels under BenchmarkDotNet; what follows is handed to it, such as --filter '*Product*'.")
{
    TreatUnmatchedTokensAsErrors = false,
};
kernels.SetAction(arguments =>
{
    BenchmarkSwitcher.FromAssembly(typeof(StepsCommand).Assembly).Run([.. arguments.UnmatchedTokens]);
});

RootCommand root = new("How fast MlNetGanExtensions is: whole pieces of work, and single kernels.")
{
    StepsCommand.Create(),
    ViewsCommand.Create(),
    kernels,
};
return root.Parse(args).Invoke();
