/** Post choices: the posts an office can give, in words. */
import { Post, postNames } from '../../../shared/base/posts';

export function postChoices(level: 'town' | 'district') {
  return Post.options
    .filter((post) => level === 'district' || post !== 'district')
    .map((post) => ({ value: post, label: postNames[post] }));
}
