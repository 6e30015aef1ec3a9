import {OperationalError} from '../base/operational-error.ts'

/**
 * The queue of all who make the same of the same: a worker with another version, other
 * fonts or another browser listens to another one.
 */
export function queueName(digest: string | undefined): string {
  if (digest !== undefined) return digest.slice(0, 16)
  throw new OperationalError(
    {
      zh: '浏览器或字体不全，无法加入队列',
      en: 'Without browser and fonts the queue cannot be joined'
    },
    {
      hint: (ownCommand) => ({
        zh: `运行 ${ownCommand} doctor 查看缺什么`,
        en: `Run ${ownCommand} doctor to see what is missing`
      })
    }
  )
}
